// The query page: Ctrl+Enter runs the query, and one too long for an address is sent as a form.
const query = document.getElementById("query");
if (query) {
  query.form.addEventListener("submit", () => {
    if (encodeURIComponent(query.value).length > query.dataset.longest) query.form.method = "post";
  });
  query.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) query.form.requestSubmit();
  });
}

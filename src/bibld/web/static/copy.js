// A button beside each citation copies it. Without a script the text can be selected, and the button stays away.
for (const button of document.querySelectorAll("button[data-copies]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const cited = document.getElementById(button.dataset.copies);
    const said = document.getElementById("copied");
    try {
      await navigator.clipboard.writeText(cited.textContent);
      said.textContent = "The citation is on the clipboard.";
      button.classList.add("done");
    } catch {
      // A page that is not on https has no clipboard: then the text is selected, to be copied by hand.
      getSelection().selectAllChildren(cited);
      said.textContent = "The citation is selected.";
    }
  });
}

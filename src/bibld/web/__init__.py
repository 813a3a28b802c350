"""The catalogue on the web: the search form, a page for everything with an IRI, and SPARQL.

    serving.py      one server on one address: starts, logs, ends in good order
    application.py  all routes together, and what every answer has: security headers, limits, counts
    site.py         what all pages share: the catalogue as it is now, addresses of IRIs, templates
    negotiation.py  which media type a request wants
    form.py         the search form and its results; export.py, the whole result in a format
    pages.py        records, agents, subjects, places: as a page, and in every format; things.py, what the records share
    card.py         a record in words; citing.py, how to cite it
    metadata.py     what machines read in a page: citations, schema.org, COinS, links
    sparql.py       the SPARQL 1.1 Protocol; examples.py, the query page
    graph_store.py  the Graph Store Protocol
    description.py  the service description, and VoID
    workers.py      processes in which queries run and can be stopped; worker.py is one of them
    answers.py      what the workers answer, over HTTP
    access.py       who may write
    operations.py   health, and figures for Prometheus

Requests come in, answers go out. This room knows HTTP and HTML; it names no format and asks the format cards.
It needs ``pip install 'bibld[web]'``.
"""

// What pages do better with a script, and do without one as well.

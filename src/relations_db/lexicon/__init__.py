"""The rules and tables by which clauses become events: what political scientists edit, checked and compiled."""

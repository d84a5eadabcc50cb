"""When: date expressions found, resolved, and given to the events they belong to."""

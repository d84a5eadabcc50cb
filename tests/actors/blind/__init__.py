"""Sentences written before the recognition of actors had seen them; each set was scored once, at first sight."""

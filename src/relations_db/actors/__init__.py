"""The third stage: who is named, by every name, office and pronoun, valid at the article's date.

In: articles cut into sentences. Out: the same sentences with their actor mentions and with the names that are no actors
where they stand. Refuses names that are no actors in their place (Georgia the US state, "the Iran deal").
"""

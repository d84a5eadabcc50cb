-- The evidence: every sentence that tells of an event, with the words that were read as actor and act.
-- Grain: one row per evidence sentence of an event
-- Key: mention_id
SELECT
    event_mention.mention_id,
    event_mention.event_id,
    event_mention.article_id,
    article.article_title,
    appearance.article_url,
    appearance.outlet_name,
    appearance.published_date,
    event_mention.sentence,
    event_mention.trigger,
    event_mention.source_text,
    event_mention.target_text,
    event_mention.article_part,
    event_mention.sentence_start,
    event_mention.sentence_end,
    event_mention.trigger_start,
    event_mention.trigger_end,
    event_mention.source_start,
    event_mention.source_end,
    event_mention.target_start,
    event_mention.target_end,
    event_mention.rule_id,
    event_mention.confidence_score,
    article.coder_version,
    article.lexicon_hash,
    article.copy_of_article_id IS NOT NULL AS is_copy,
    article.names_hash
FROM event_mention
INNER JOIN article ON event_mention.article_id = article.article_id
LEFT JOIN appearance ON article.article_id = appearance.article_id AND appearance.is_first

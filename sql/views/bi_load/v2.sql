-- The runs of the loader.
-- Grain: one row per load
-- Key: load_id
SELECT
    load.load_id,
    CASE WHEN load.finished_at IS NULL THEN 'unfinished' ELSE 'finished' END AS load_status,
    load.started_at,
    load.finished_at,
    load.arguments,
    load.coder_version,
    load.lexicon_hash,
    load.article_count,
    load.new_article_count,
    load.recoded_article_count,
    load.unchanged_article_count,
    load.sentence_count,
    load.mention_count,
    load.new_event_count,
    load.changed_event_count,
    load.vanished_event_count,
    load.problem_count,
    load.names_hash
FROM load

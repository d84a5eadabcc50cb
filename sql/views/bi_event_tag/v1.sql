-- The instruments and contexts of events, for filters that need no text search.
-- Grain: one row per event and tag
-- Key: event_id, tag_kind, tag_name
SELECT
    event_tag.event_id,
    event_tag.tag_kind,
    event_tag.tag_name
FROM event_tag

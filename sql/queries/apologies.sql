-- Who said sorry to whom, or was asked to, and for what?
SELECT
    bi_event.event_start_date,
    bi_event.source_name,
    bi_event.target_name,
    bi_event.event_kind,
    bi_event.phase,
    bi_event.matter,
    bi_event.outlet_count,
    bi_event.evidence_sentence
FROM bi_event
WHERE
    bi_event.topic = 'apology'
    OR bi_event.event_kind IN ('apology', 'forgiveness')
ORDER BY
    COALESCE(bi_event.event_start_date, bi_event.event_end_date, bi_event.first_published_date),
    bi_event.event_id

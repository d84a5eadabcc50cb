-- Who threatened, imposed, extended, refused to end, eased or lifted which sanctions, in which words?
SELECT
    bi_event.event_start_date,
    bi_event.event_date_precision,
    bi_event.source_name,
    bi_event.target_name,
    bi_event.event_kind,
    bi_event.phase,
    bi_event.extent,
    bi_event.sanction_instruments,
    bi_event.matter,
    bi_event.evidence_sentence
FROM bi_event
WHERE
    bi_event.topic = 'sanctions'
    OR bi_event.event_kind IN ('sanction', 'sanction_relief')
ORDER BY
    COALESCE(bi_event.event_start_date, bi_event.event_end_date, bi_event.first_published_date),
    bi_event.event_id

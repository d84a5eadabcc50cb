SELECT event_start_date, event_end_date, source_name, target_name, matter, evidence_sentence
FROM bi_event
WHERE event_kind = 'apology'
ORDER BY event_end_date;

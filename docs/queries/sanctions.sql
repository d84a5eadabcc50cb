SELECT event_start_date, event_end_date, source_name, target_name, event_kind, phase, sanction_instruments
FROM bi_event
WHERE event_kind IN ('sanction', 'sanction_relief') AND event_start_date >= '2017-01-01'
ORDER BY event_start_date, source_name, target_name, sanction_instruments;

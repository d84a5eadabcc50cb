SELECT event_month, source_name, target_name, cooperation_count, conflict_count, goldstein_sum
FROM bi_dyad_month
WHERE dyad_code = 'RUS-TUR' AND event_month >= '2017-03-01' AND event_count > 0
ORDER BY event_month, source_name;

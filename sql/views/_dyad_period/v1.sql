-- What one state or organisation did to another in a day, a month or a year, with names. Internal: public views cut it.
-- The counts are kept by the load; _dyad_count counts the same out of the events.
-- Grain: one row per source, target, kind of period and period
-- Key: source_code, target_code, period_kind, period_date
SELECT
    dyad_period.source_code,
    source.actor_name AS source_name,
    dyad_period.target_code,
    target.actor_name AS target_name,
    dyad_period.dyad_code,
    source.actor_kind = 'state' AND target.actor_kind = 'state' AS is_country_pair,
    dyad_period.period_kind,
    dyad_period.period_date,
    dyad_period.request_count,
    dyad_period.agreement_count,
    dyad_period.consultation_count,
    dyad_period.support_count,
    dyad_period.apology_count,
    dyad_period.forgiveness_count,
    dyad_period.material_cooperation_count,
    dyad_period.aid_count,
    dyad_period.sanction_relief_count,
    dyad_period.concession_count,
    dyad_period.investigation_count,
    dyad_period.demand_count,
    dyad_period.accusation_count,
    dyad_period.rejection_count,
    dyad_period.threat_count,
    dyad_period.protest_count,
    dyad_period.posture_count,
    dyad_period.sanction_count,
    dyad_period.rupture_count,
    dyad_period.coercion_count,
    dyad_period.assault_count,
    dyad_period.statement_count,
    dyad_period.event_count,
    dyad_period.cooperation_count,
    dyad_period.conflict_count,
    CAST(dyad_period.goldstein_tenths / 10.0 AS DOUBLE PRECISION) AS goldstein_sum,
    CAST(dyad_period.goldstein_tenths / 10.0 AS DOUBLE PRECISION)
    / NULLIF(dyad_period.event_count, 0) AS goldstein_mean,
    dyad_period.imprecise_count
FROM dyad_period
INNER JOIN actor AS source ON dyad_period.source_code = source.actor_code
INNER JOIN actor AS target ON dyad_period.target_code = target.actor_code

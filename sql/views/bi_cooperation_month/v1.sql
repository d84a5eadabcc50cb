-- How one state or organisation cooperated with another in one month, in words and in deeds.
-- Grain: one row per source, target and month with cooperation
-- Key: source_code, target_code, event_month
SELECT
    _dyad_period.source_code,
    _dyad_period.source_name,
    _dyad_period.target_code,
    _dyad_period.target_name,
    _dyad_period.dyad_code,
    _dyad_period.is_country_pair,
    _dyad_period.period_date AS event_month,
    _dyad_period.request_count,
    _dyad_period.agreement_count,
    _dyad_period.consultation_count,
    _dyad_period.support_count,
    _dyad_period.apology_count,
    _dyad_period.forgiveness_count,
    _dyad_period.material_cooperation_count,
    _dyad_period.aid_count,
    _dyad_period.sanction_relief_count,
    _dyad_period.concession_count,
    _dyad_period.investigation_count,
    _dyad_period.statement_count
    + _dyad_period.request_count
    + _dyad_period.agreement_count
    + _dyad_period.consultation_count
    + _dyad_period.support_count
    + _dyad_period.apology_count
    + _dyad_period.forgiveness_count AS verbal_cooperation_count,
    _dyad_period.material_cooperation_count
    + _dyad_period.aid_count
    + _dyad_period.sanction_relief_count
    + _dyad_period.concession_count
    + _dyad_period.investigation_count AS deed_cooperation_count,
    _dyad_period.cooperation_count,
    _dyad_period.event_count,
    CAST(_dyad_period.cooperation_count AS DOUBLE PRECISION) / _dyad_period.event_count AS cooperation_share
FROM _dyad_period
WHERE _dyad_period.period_kind = 'month' AND _dyad_period.cooperation_count > 0

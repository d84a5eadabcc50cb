-- Months in which two states or organisations turned: from cooperation to conflict, or back, or with a jump.
-- Grain: one row per dyad and month that turned
-- Key: dyad_code, event_month
WITH turned AS (
    SELECT
        _dyad_balance.dyad_code,
        _dyad_balance.event_month,
        CASE
            WHEN
                (_dyad_balance.cooperation_count - _dyad_balance.conflict_count)
                * (_dyad_balance.former_cooperation_count - _dyad_balance.former_conflict_count) < 0
                THEN 'sign'
            ELSE 'jump'
        END AS turning_kind,
        _dyad_balance.event_count,
        _dyad_balance.cooperation_count,
        _dyad_balance.conflict_count,
        _dyad_balance.goldstein_mean,
        _dyad_balance.former_month,
        _dyad_balance.former_event_count,
        _dyad_balance.former_cooperation_count,
        _dyad_balance.former_conflict_count,
        _dyad_balance.former_goldstein_mean
    FROM _dyad_balance
    WHERE
        (_dyad_balance.cooperation_count - _dyad_balance.conflict_count)
        * (_dyad_balance.former_cooperation_count - _dyad_balance.former_conflict_count) < 0
        OR ABS(_dyad_balance.goldstein_mean - _dyad_balance.former_goldstein_mean) >= 4
),

party AS (
    SELECT
        dyad_period.dyad_code,
        CASE
            WHEN MIN(dyad_period.source_code) < MIN(dyad_period.target_code) THEN MIN(dyad_period.source_code)
            ELSE MIN(dyad_period.target_code)
        END AS first_code,
        CASE
            WHEN MAX(dyad_period.source_code) > MAX(dyad_period.target_code) THEN MAX(dyad_period.source_code)
            ELSE MAX(dyad_period.target_code)
        END AS second_code
    FROM dyad_period
    WHERE dyad_period.period_kind = 'month'
    GROUP BY dyad_period.dyad_code
)

SELECT
    turned.dyad_code,
    first_actor.actor_code AS first_code,
    first_actor.actor_name AS first_name,
    second_actor.actor_code AS second_code,
    second_actor.actor_name AS second_name,
    first_actor.actor_kind = 'state' AND second_actor.actor_kind = 'state' AS is_country_pair,
    turned.event_month,
    turned.turning_kind,
    CASE
        WHEN turned.turning_kind = 'sign' AND turned.cooperation_count > turned.conflict_count THEN 'better'
        WHEN turned.turning_kind = 'jump' AND turned.goldstein_mean > turned.former_goldstein_mean THEN 'better'
        ELSE 'worse'
    END AS turning_direction,
    turned.event_count,
    turned.cooperation_count,
    turned.conflict_count,
    turned.goldstein_mean,
    turned.former_month,
    turned.former_event_count,
    turned.former_cooperation_count,
    turned.former_conflict_count,
    turned.former_goldstein_mean
FROM turned
INNER JOIN party ON turned.dyad_code = party.dyad_code
INNER JOIN actor AS first_actor ON party.first_code = first_actor.actor_code
INNER JOIN actor AS second_actor ON party.second_code = second_actor.actor_code

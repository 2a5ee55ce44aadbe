-- The figures most asked for, as somebody would write them by hand: one statement for each table.
-- %(start)s and %(end)s are the first and last day of the year. Each column is named like its figure.

-- disputes.mediation
SELECT
    count(*) FILTER (WHERE m.opened_on BETWEEN %(start)s AND %(end)s AND c.continues = '') AS registered,
    count(*) FILTER (WHERE m.opened_on BETWEEN %(start)s AND %(end)s AND c.source = 'screening') AS screened,
    count(*) FILTER (WHERE c.accepted_on BETWEEN %(start)s AND %(end)s AND c.continues IN ('', 'registered')) AS accepted,
    count(*) FILTER (WHERE c.accepted_on BETWEEN %(start)s AND %(end)s AND c.continues IN ('', 'registered')
        AND c.mediation_kind IN ('people', 'industry')) AS people,
    count(*) FILTER (WHERE c.accepted_on BETWEEN %(start)s AND %(end)s AND c.continues IN ('', 'registered')
        AND c.mediation_kind = 'administrative') AS administrative,
    count(*) FILTER (WHERE c.accepted_on BETWEEN %(start)s AND %(end)s AND c.continues IN ('', 'registered')
        AND c.body_kind IN ('village', 'town')) AS grassroots,
    count(*) FILTER (WHERE c.accepted_on BETWEEN %(start)s AND %(end)s AND c.continues IN ('', 'registered')
        AND c.involves_enterprise) AS enterprise,
    count(*) FILTER (WHERE c.accepted_on BETWEEN %(start)s AND %(end)s AND c.continues IN ('', 'registered')
        AND c."group") AS "group",
    count(*) FILTER (WHERE c.concluded_on BETWEEN %(start)s AND %(end)s AND c.result IN ('agreed_written', 'agreed_oral')) AS settled,
    count(*) FILTER (WHERE c.concluded_on BETWEEN %(start)s AND %(end)s AND c.result = 'agreed_written') AS settled_written,
    count(*) FILTER (WHERE c.concluded_on BETWEEN %(start)s AND %(end)s AND c.result = 'agreed_oral') AS settled_oral,
    count(*) FILTER (WHERE c.concluded_on BETWEEN %(start)s AND %(end)s AND c.result = 'not_agreed') AS failed,
    count(*) FILTER (WHERE c.concluded_on BETWEEN %(start)s AND %(end)s AND c.result = 'not_accepted') AS refused,
    count(*) FILTER (WHERE c.concluded_on BETWEEN %(start)s AND %(end)s AND c.result = 'transferred') AS transferred,
    count(*) FILTER (WHERE c.concluded_on BETWEEN %(start)s AND %(end)s AND c.result IN ('agreed_written', 'agreed_oral')
        AND c.body_kind IN ('village', 'town')) AS grassroots_settled,
    count(*) FILTER (WHERE c.concluded_on BETWEEN %(start)s AND %(end)s AND c.result IN ('agreed_written', 'agreed_oral')
        AND c.performed_on IS NOT NULL) AS performed,
    count(*) FILTER (WHERE c.concluded_on BETWEEN %(start)s AND %(end)s AND c.result IN ('agreed_written', 'agreed_oral')
        AND c.visited_on IS NOT NULL) AS visited,
    count(*) FILTER (WHERE c.confirmation_applied_on BETWEEN %(start)s AND %(end)s) AS confirmation_applied,
    count(*) FILTER (WHERE c.confirmation_ruled_on BETWEEN %(start)s AND %(end)s
        AND c.confirmation_ruling = 'confirmed') AS confirmed,
    coalesce(sum(c.amount_involved) FILTER (WHERE c.accepted_on BETWEEN %(start)s AND %(end)s
        AND c.continues IN ('', 'registered')), 0) AS amount_involved,
    coalesce(sum(c.agreement_amount) FILTER (WHERE c.concluded_on BETWEEN %(start)s AND %(end)s
        AND c.result IN ('agreed_written', 'agreed_oral')), 0) AS amount_agreed,
    coalesce(sum(c.people_involved) FILTER (WHERE c.accepted_on BETWEEN %(start)s AND %(end)s
        AND c.continues IN ('', 'registered')), 0) AS people_involved
FROM disputes_mediationcase c JOIN spine_matter m ON m.chain_id = c.matter_id
WHERE m.opened_on BETWEEN %(start)s AND %(end)s OR c.accepted_on BETWEEN %(start)s AND %(end)s
    OR c.concluded_on BETWEEN %(start)s AND %(end)s OR c.confirmation_applied_on BETWEEN %(start)s AND %(end)s
    OR c.confirmation_ruled_on BETWEEN %(start)s AND %(end)s;

-- disputes.mediation
SELECT count(*) AS visits FROM disputes_mediationvisit WHERE "on" BETWEEN %(start)s AND %(end)s;

-- disputes.reconsideration
SELECT
    count(*) FILTER (WHERE m.opened_on BETWEEN %(start)s AND %(end)s) AS received,
    count(*) FILTER (WHERE m.opened_on BETWEEN %(start)s AND %(end)s
        AND r.channel IN ('liaison_point', 'agent_point')) AS via_points,
    count(*) FILTER (WHERE m.opened_on BETWEEN %(start)s AND %(end)s AND r.channel = 'internet') AS via_internet,
    coalesce(sum(r.applicants) FILTER (WHERE m.opened_on BETWEEN %(start)s AND %(end)s), 0) AS applicants,
    count(*) FILTER (WHERE r.accepted_on BETWEEN %(start)s AND %(end)s) AS accepted,
    count(*) FILTER (WHERE r.accepted_on BETWEEN %(start)s AND %(end)s
        AND r.acceptance_mode = 'deemed') AS deemed_accepted,
    count(*) FILTER (WHERE r.accepted_on BETWEEN %(start)s AND %(end)s AND r.act_kind = 'penalty') AS accepted_penalty,
    count(*) FILTER (WHERE r.accepted_on BETWEEN %(start)s AND %(end)s
        AND r.applicant_kind = 'enterprise') AS accepted_enterprise,
    count(*) FILTER (WHERE r.refused_on BETWEEN %(start)s AND %(end)s) AS refused,
    count(*) FILTER (WHERE r.accepted_on < %(start)s AND (r.ended_on IS NULL OR r.ended_on >= %(start)s)) AS carried_over,
    count(*) FILTER (WHERE r.accepted_on <= %(end)s AND (r.ended_on IS NULL OR r.ended_on > %(end)s)) AS pending,
    count(*) FILTER (WHERE r.decided_on BETWEEN %(start)s AND %(end)s) AS closed,
    count(*) FILTER (WHERE r.decided_on BETWEEN %(start)s AND %(end)s AND d.matter_id IS NOT NULL) AS in_time,
    count(*) FILTER (WHERE r.decided_on BETWEEN %(start)s AND %(end)s AND r.results LIKE '%%|uphold|%%') AS uphold,
    count(*) FILTER (WHERE r.decided_on BETWEEN %(start)s AND %(end)s
        AND r.results ~ '\|(change|revoke|revoke_part|confirm_illegal|order_perform|confirm_void)\|') AS direct_corrected,
    count(*) FILTER (WHERE r.decided_on BETWEEN %(start)s AND %(end)s AND (r.results LIKE '%%|mediated|%%'
        OR r.terminate_ground IN ('settled', 'mediated'))) AS mediated_settled,
    count(*) FILTER (WHERE r.decided_on BETWEEN %(start)s AND %(end)s AND m.track = 'simplified') AS closed_simplified,
    count(*) FILTER (WHERE r.decided_on BETWEEN %(start)s AND %(end)s AND r.hearing_held_on IS NOT NULL) AS hearings,
    count(*) FILTER (WHERE r.decided_on BETWEEN %(start)s AND %(end)s AND r.sued_on IS NOT NULL) AS sued
FROM disputes_reconsideration r JOIN spine_matter m ON m.chain_id = r.matter_id
LEFT JOIN (
    SELECT DISTINCT matter_id FROM spine_deadline
    WHERE "limit" IN ('decide', 'decide_simplified') AND NOT void AND met_on <= due_on
) d ON d.matter_id = r.matter_id;

-- disputes.litigation
SELECT
    count(*) FILTER (WHERE NOT s.for_retrial AND m.opened_on BETWEEN %(start)s AND %(end)s) AS received,
    count(*) FILTER (WHERE NOT s.for_retrial AND m.opened_on BETWEEN %(start)s AND %(end)s
        AND s.reconsidered) AS received_reconsidered,
    count(*) FILTER (WHERE s.effective_on BETWEEN %(start)s AND %(end)s) AS effective
FROM disputes_litigation s JOIN spine_matter m ON m.chain_id = s.matter_id
WHERE m.opened_on BETWEEN %(start)s AND %(end)s OR s.effective_on BETWEEN %(start)s AND %(end)s;

-- disputes.litigation
SELECT
    count(*) FILTER (WHERE instance = 'first') AS first_concluded,
    count(*) FILTER (WHERE instance = 'first' AND paper = 'judgment') AS first_judged,
    count(*) FILTER (WHERE instance = 'second') AS second_concluded
FROM disputes_litigationinstance WHERE judged_on BETWEEN %(start)s AND %(end)s;

-- disputes.litigation
SELECT
    count(*) FILTER (WHERE sitting = 1) AS heard,
    count(*) FILTER (WHERE leader_attended) AS appearances,
    count(*) FILTER (WHERE leader_attended AND leader_level = 'chief') AS appearances_chief,
    count(DISTINCT leader_organ_id) FILTER (WHERE leader_attended) AS units_appeared
FROM disputes_litigationhearing WHERE "on" BETWEEN %(start)s AND %(end)s;

-- disputes.litigation
SELECT
    count(*) FILTER (WHERE d."limit" = 'perform') AS perform_due,
    count(*) FILTER (WHERE d."limit" = 'perform' AND d.met_on <= d.due_on) AS perform_in_time,
    count(*) FILTER (WHERE d."limit" IN ('answer', 'evidence_set') AND s.answered_on IS NOT NULL
        AND d.met_on <= d.due_on) AS answer_in_time
FROM spine_deadline d JOIN disputes_litigation s ON s.matter_id = d.matter_id
WHERE d.due_on BETWEEN %(start)s AND %(end)s AND NOT d.void;

-- disputes.litigation
SELECT
    count(*) FILTER (WHERE p.template = 'transfer') AS letters_transfer,
    count(*) FILTER (WHERE p.template = 'reminder') AS letters_reminder
FROM spine_document p JOIN disputes_litigation s ON s.matter_id = p.matter_id
WHERE p.issued_on BETWEEN %(start)s AND %(end)s AND p.template IN ('transfer', 'reminder')
    AND NOT EXISTS (SELECT 1 FROM spine_document later WHERE later.replaces_id = p.id);

-- services.publicity_activity
SELECT
    count(*) FILTER (WHERE form <> 'media') AS activities,
    count(*) FILTER (WHERE form = 'lecture') AS lectures,
    count(*) FILTER (WHERE form <> 'media' AND audience_type = 'campus') AS campus,
    count(*) FILTER (WHERE form <> 'media' AND audience_type = 'enterprise') AS enterprise,
    coalesce(sum(attendance), 0) AS attendance,
    coalesce(sum(material_count), 0) AS materials,
    coalesce(sum(consultations), 0) AS consultations,
    coalesce(sum(cost), 0) AS cost
FROM services_publicityactivity WHERE NOT withdrawn AND "on" BETWEEN %(start)s AND %(end)s;

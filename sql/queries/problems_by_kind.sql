-- What did the loader skip, how often, and what does the first of each kind look like?
SELECT
    bi_problem.problem_code,
    COUNT(*) AS problem_count,
    MIN(bi_problem.message) AS example_message,
    MIN(bi_problem.file_name) AS example_file_name
FROM bi_problem
GROUP BY bi_problem.problem_code
ORDER BY
    COUNT(*) DESC,
    bi_problem.problem_code ASC

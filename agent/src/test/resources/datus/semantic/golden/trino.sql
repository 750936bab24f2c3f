-- revenue
SELECT
  sum(amount) AS revenue
FROM orders;

-- final_share by customer__region order by final_share desc limit 5
SELECT
  customers.region AS customer__region,
  CAST(sum(CASE WHEN orders.status = 'F' THEN orders.amount END) AS DOUBLE) / nullif(sum(orders.amount), 0) AS final_share
FROM orders
LEFT JOIN (
  SELECT customer_id, name, area AS region FROM buyers
) AS customers
  ON orders.customer_id = customers.customer_id
GROUP BY 1
ORDER BY final_share DESC NULLS LAST, customer__region
LIMIT 5;

-- revenue, visit_count by region, month in 2024
WITH revenue AS (
  SELECT
    customers.region AS region,
    CAST(date_trunc('month', orders.ordered_at) AS DATE) AS month,
    sum(orders.amount) AS revenue
  FROM orders
  LEFT JOIN (
    SELECT customer_id, name, area AS region FROM buyers
  ) AS customers
    ON orders.customer_id = customers.customer_id
  WHERE orders.ordered_at >= DATE '2024-01-01'
    AND orders.ordered_at < DATE '2025-01-01'
  GROUP BY 1, 2
),
visit_count AS (
  SELECT
    customers.region AS region,
    CAST(date_trunc('month', visits.visited_at) AS DATE) AS month,
    count(visits.visit_id) AS visit_count
  FROM visits
  LEFT JOIN (
    SELECT customer_id, name, area AS region FROM buyers
  ) AS customers
    ON visits.customer_id = customers.customer_id
  WHERE visits.visited_at >= DATE '2024-01-01'
    AND visits.visited_at < DATE '2025-01-01'
  GROUP BY 1, 2
),
shown AS (
  SELECT region, month
  FROM revenue
  UNION
  SELECT region, month
  FROM visit_count
)
SELECT
  shown.region AS region,
  shown.month AS month,
  revenue.revenue AS revenue,
  visit_count.visit_count AS visit_count
FROM shown
LEFT JOIN revenue
  ON revenue.region IS NOT DISTINCT FROM shown.region
  AND revenue.month IS NOT DISTINCT FROM shown.month
LEFT JOIN visit_count
  ON visit_count.region IS NOT DISTINCT FROM shown.region
  AND visit_count.month IS NOT DISTINCT FROM shown.month
ORDER BY region, month;

-- revenue by week last 3 months filled
WITH revenue AS (
  SELECT
    CAST(date_add('day', -1, date_trunc('week', date_add('day', 1, ordered_at))) AS DATE) AS week,
    sum(amount) AS revenue
  FROM orders
  WHERE ordered_at >= DATE '2024-01-01'
    AND ordered_at < DATE '2024-04-01'
  GROUP BY 1
),
shown AS (
  SELECT week
  FROM revenue
),
periods AS (
  SELECT week
  FROM UNNEST(sequence(DATE '2023-12-31', DATE '2024-03-31', INTERVAL '7' DAY)) AS series (week)
),
filled AS (
  SELECT
    week
  FROM periods
)
SELECT
  filled.week AS week,
  revenue.revenue AS revenue
FROM filled
LEFT JOIN revenue
  ON revenue.week IS NOT DISTINCT FROM filled.week
ORDER BY week;

-- growth by month where status = 'F'
WITH now AS (
  SELECT
    CAST(date_trunc('month', ordered_at) AS DATE) AS month,
    sum(amount) AS now
  FROM orders
  WHERE status = 'F'
  GROUP BY 1
),
before AS (
  SELECT
    date_add('month', 1, CAST(date_trunc('month', ordered_at) AS DATE)) AS month,
    sum(amount) AS before
  FROM orders
  WHERE status = 'F'
  GROUP BY 1
),
shown AS (
  SELECT month
  FROM now
  UNION
  SELECT month
  FROM before
)
SELECT
  shown.month AS month,
  now.now - before.before AS growth
FROM shown
LEFT JOIN now
  ON now.month IS NOT DISTINCT FROM shown.month
LEFT JOIN before
  ON before.month IS NOT DISTINCT FROM shown.month
ORDER BY month;

-- revenue_week by day, region in March 2024
WITH revenue_week_by_day AS (
  SELECT
    CAST(orders.ordered_at AS DATE) AS on_day,
    customers.region AS region,
    sum(orders.amount) AS measured
  FROM orders
  LEFT JOIN (
    SELECT customer_id, name, area AS region FROM buyers
  ) AS customers
    ON orders.customer_id = customers.customer_id
  WHERE orders.ordered_at >= DATE '2024-02-23'
    AND orders.ordered_at < DATE '2024-04-01'
  GROUP BY 1, 2
),
revenue_week_periods AS (
  SELECT period
  FROM UNNEST(sequence(DATE '2024-03-01', DATE '2024-03-31', INTERVAL '1' DAY)) AS series (period)
),
revenue_week AS (
  SELECT
    period AS day,
    region,
    sum(measured) AS revenue_week
  FROM revenue_week_periods
  JOIN revenue_week_by_day
    ON on_day < date_add('day', 1, period)
    AND on_day >= date_add('day', -7, date_add('day', 1, period))
  GROUP BY 1, 2
)
SELECT
  day,
  region,
  revenue_week
FROM revenue_week
ORDER BY day, region;

-- buyers_this_month by day
WITH buyers_this_month_by_day AS (
  SELECT
    CAST(ordered_at AS DATE) AS on_day,
    customer_id AS measured
  FROM orders
),
buyers_this_month_periods AS (
  SELECT period
  FROM UNNEST(sequence((SELECT CAST(min(on_day) AS DATE) FROM buyers_this_month_by_day), (SELECT CAST(max(on_day) AS DATE) FROM buyers_this_month_by_day), INTERVAL '1' DAY)) AS series (period)
),
buyers_this_month AS (
  SELECT
    period AS day,
    count(DISTINCT measured) AS buyers_this_month
  FROM buyers_this_month_periods
  JOIN buyers_this_month_by_day
    ON on_day < date_add('day', 1, period)
    AND on_day >= CAST(date_trunc('month', date_add('day', -1, date_add('day', 1, period))) AS DATE)
  GROUP BY 1
)
SELECT
  day,
  buyers_this_month
FROM buyers_this_month
ORDER BY day;

-- balance by quarter
WITH balance AS (
  SELECT
    quarter,
    sum(measured) AS balance
  FROM (
    SELECT
      CAST(date_trunc('quarter', day) AS DATE) AS quarter,
      balance AS measured,
      CAST(day AS DATE) AS moment,
      max(CAST(day AS DATE)) OVER (PARTITION BY CAST(date_trunc('quarter', day) AS DATE)) AS chosen
    FROM balances
  ) AS moments
  WHERE moment = chosen
  GROUP BY 1
)
SELECT
  quarter,
  balance
FROM balance
ORDER BY quarter;

-- paid_revenue by size where revenue > 10
SELECT
  orders.size AS size,
  sum(CASE WHEN paid.is_paid = 1 THEN orders.revenue END) AS paid_revenue
FROM (SELECT CASE WHEN amount >= 50 THEN 'large' ELSE 'small' END AS size, order_id AS "order", amount AS revenue FROM orders) AS orders
LEFT JOIN (SELECT order_id AS "order", 1 AS is_paid FROM paid) AS paid
  ON orders."order" = paid."order"
GROUP BY 1
HAVING sum(orders.revenue) > 10
ORDER BY size;

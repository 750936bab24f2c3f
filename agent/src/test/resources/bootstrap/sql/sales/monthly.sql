-- What customers paid, month by month.
-- Open orders are left out.
-- name: revenue by month
-- tags: finance, monthly
SELECT date_trunc('month', o.ORDERED) AS month, sum(o.total) AS revenue
FROM main.Orders AS o
WHERE o.status <> 'open'
GROUP BY 1;

-- Customers without orders
-- subject: crm/churn
SELECT c.name FROM customers c LEFT JOIN orders o ON o.customer = c.id WHERE o.id IS NULL;

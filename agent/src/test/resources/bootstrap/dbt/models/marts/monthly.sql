{{ config(materialized='table') }}
select date_trunc('month', ordered) as month, sum(total) as revenue
from {{ ref('orders') }}
group by 1

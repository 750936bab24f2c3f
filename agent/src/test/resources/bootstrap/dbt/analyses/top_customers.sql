select c.name, sum(o.total) as spent
from {{ ref('orders') }} o join {{ ref('customers') }} c on c.id = o.customer
group by 1 order by 2 desc

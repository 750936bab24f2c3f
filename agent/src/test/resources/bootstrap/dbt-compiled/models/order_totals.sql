select {{ cents('total') }} as total from {{ ref('orders') }}

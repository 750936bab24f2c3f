select {{ cents_to_dollars('total') }} from {{ ref('orders') }}

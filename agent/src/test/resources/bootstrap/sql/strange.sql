FROM archive.orders ORDER BY ALL LIMIT 10% ::

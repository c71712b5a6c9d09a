select
    station_id,
    date_trunc('hour', taken_at) as hour,
    avg(bikes) as bikes,
    min(bikes) = 0 as was_empty
from {{ ref('stg_states') }}
group by all

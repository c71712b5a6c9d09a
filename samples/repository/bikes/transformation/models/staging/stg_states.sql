select
    station.id as station_id,
    station.bikes,
    station.docks,
    strptime(regexp_extract(filename, '(\d{4}/\d{2}/\d{2}/\d{4})', 1), '%Y/%m/%d/%H%M') as taken_at
from read_json('{{ var("feed", "feed") }}/**/*.json', filename = true),
    unnest(stations) as feed (station)

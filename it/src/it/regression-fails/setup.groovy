// A history of five builds with fast rendering, and of one whose file was cut off.
File history = new File(basedir, 'target/cache/dev.storygen.it.regression-fails/history')
history.mkdirs()
(1..5).each { day ->
    new File(history, "2026010${day}T120000000Z-00000000.json").text = """{"schemaVersion":1,"startedAt":"2026-01-0${day}T12:00:01.000Z",\
"goals":[{"goal":"generate","startedAt":"2026-01-0${day}T12:00:01.000Z","durationSeconds":1.0,"finished":true}],\
"byOperation":{"video.rendering":{"count":1,"failures":0,"totalSeconds":0.01,"maxSeconds":0.01,"medianSeconds":0.01}},\
"checks":[],"stories":{"matches":{"made":true,"passed":0}},"errors":{}}"""
}
new File(history, '20260106T120000000Z-00000000.json').text = '{"schemaVersion":1,"star'
return true

List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()

String bitrate = 'voiceover.mp3 of lighthouse: audio bitrate is 64.6 kbit/s, but expected minimum is 96 kbit/s. Raise <voice><bitrate> or set <checks><audio-bitrate>.'
String script = 'script.txt of lighthouse: script length is 328 characters, but expected minimum is 1000 characters. Write more or set <checks><script-length>.'

assert runs.size() == 7
assert runs[0].contains('[ERROR] 1 story, 8 checks: 6 passed, 2 violated, 0 unmeasured (1 warning)')
assert runs[0].count('[WARNING] ' + bitrate) == 1
assert runs[0].count('[ERROR] ' + script) == 2

assert runs[1].contains('[INFO] 1 story, 8 checks: 8 passed, 0 violated, 0 unmeasured (0 warnings)')

assert runs[2].any { it.endsWith("Unknown check 'audio-bit-rate' in <checks>. Did you mean 'audio-bitrate'? There are: audio-bitrate, audio-duration, audio-size, script-length, subtitle-coverage, video-duration, video-size, video-streams. -> [Help 1]") }

assert runs[3].contains('[INFO] 1 story, 1 check: 1 passed, 0 violated, 0 unmeasured (0 warnings)')

assert runs[4].contains('[WARNING] 1 story, 4 checks: 3 passed, 1 violated, 0 unmeasured (1 warning)')

assert runs[5].any { it.endsWith("Unknown artefact 'vidio' in storygen.require. Did you mean 'video'? There are: voiceover, script, subtitles, video, words. -> [Help 1]") }

assert runs[6].contains('[ERROR] 1 story, 8 checks: 6 passed, 2 violated, 0 unmeasured (1 warning)')
assert runs[6].contains('[ERROR] ' + script)
assert runs[6].contains('[INFO] BUILD SUCCESS')

import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper

List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
assert runs.size() == 8

assert CheckTotals.of(runs[0]).are('WARNING', 1, 2, 0, 2)
assert runs[0].contains('[DEBUG]   script-length.minimum: minimum 1000 characters (profile quality/team.yaml line 5)')
assert runs[0].contains('[DEBUG]   script-length.severity: warning (profile quality/base.yaml line 5)')
assert runs[0].contains('[DEBUG]   loudness.minimum: minimum -31 LUFS (default)')

String tooMany = 'There are 2 warnings, but expected maximum is 1. Mend what they name, or raise <maxWarnings> (-Dstorygen.maxWarnings=2).'
assert runs[1].count('[ERROR] ' + tooMany) == 2
assert runs[2].any { it.contains('storygen.maxWarnings is -1, but expected 0 or more, or nothing.') }

assert CheckTotals.of(runs[3]).are('WARNING', 1, 2, 0, 2)
def limits = new JsonSlurper().parse(new File(basedir, 'target/metrics.json')).checks.collectEntries { [it.check, it] }
assert limits['script-length'].limits[0].subMap('value', 'source') == [value: 900, source: '-Dstorygen.script-length']
assert limits['script-length'].settings == [[name: 'severity', value: 'warning', source: 'profile quality/base.yaml line 5']]
assert limits['audio-bitrate'].limits[0].subMap('value', 'source') == [value: 96, source: 'profile quality/team.yaml line 6']
assert limits['loudness'].limits*.source.unique() == ['default']

assert runs[4].any { it.contains("storygen.profile: there is no profile 'shrots', but expected one of default, narration, shorts,") && it.contains("Did you mean 'shorts'?") }
assert runs[5].any { it.contains("quality/again.yaml line 2: extends is 'cycle.yaml', which extends this file again: quality/cycle.yaml > quality/again.yaml > quality/cycle.yaml. Remove one extends.") }

assert runs[6].any { it.startsWith('[INFO] shorts (') && it.endsWith('): YouTube Shorts') }
assert runs[6].contains('[INFO]   video-duration: maximum 180 s')
assert runs[6].contains('[INFO]   requires only voiceover')

assert runs[7].contains('[INFO] quality/team.yaml: our channel')
assert runs[7].contains('[INFO]   script-length minimum: minimum 1000 characters instead of minimum 200 characters')
assert runs[7].contains('[INFO]       our editor')

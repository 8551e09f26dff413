import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper

List<String> log = new File(basedir, 'build.log').readLines()

assert log.contains('[INFO] Building Maven Stub Project (No POM) 1')
assert CheckTotals.of(log).allPassed(1)
assert log.contains('[INFO] Metrics: target/metrics.json')
assert log.contains('[INFO] Report:  target/storygen-reports/index.html')

def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
def judged = metrics.checks.collectEntries { [it.check, new File(it.file).name] }
assert judged.subMap('audio-bitrate', 'script-length', 'subtitle-coverage', 'video-size') == [
    'audio-bitrate': 'voiceover_normalized.mp3',
    'script-length': 'Revised.txt',
    'subtitle-coverage': 'Subtitles_Word_By_Word.txt',
    'video-size': 'The Wedding Toast (final).mp4',
]
assert new File(basedir, 'target/storygen-reports/TEST-wedding-toast.xml').isFile()

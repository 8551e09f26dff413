import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper

List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()

assert runs.size() == 2
CheckTotals totals = CheckTotals.of(runs[0])
assert totals.are('ERROR', 3, 3, totals.unmeasured(), 1)
int sums = totals.line()
assert runs[0][sums + 1] == '[ERROR] script.txt of dog: script length is 239 characters, but expected minimum is 300 characters. Write more or set <checks><script-length>.'
assert runs[0][sums + 2].startsWith("[ERROR] The settings of lighthouse cannot be used, so that no check was made: Unknown check 'loudnes' in stories/lighthouse/storygen.yaml line 2. Did you mean 'loudness'? There are: ")
assert runs[0][sums + 3] == '[ERROR] script.txt of train: script length is 239 characters, but expected minimum is 1000 characters. Write more or set <checks><script-length>.'
assert runs[0][sums + 4] == '[WARNING] voiceover.mp3 of train: audio bitrate is 64.2 kbit/s, but expected minimum is 96 kbit/s. Raise <voice><bitrate> or set <checks><audio-bitrate>.'

assert CheckTotals.of(runs[1]).allPassed(1)
def length = new JsonSlurper().parse(new File(basedir, 'target/metrics.json')).checks.find { it.check == 'script-length' }
assert length.limit == 'minimum 200 characters'

import dev.storygen.it.StubServices
import groovy.json.JsonSlurper

def services = context.get('services')
List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
assert runs.size() == 3

// The aligner listens to what it can; the sound tells of the rest.
assert runs[0].any { it.contains('half failed at voice (elevenlabs): localhost:') &&
    it.contains('/speech did not say the script: the aligner recognised ') }
assert runs[0].any { it.contains('tono failed at voice (elevenlabs): localhost:') &&
    it.contains('of an even sound, which is no speech. If the voice is right, set <minAlignment> to 0.') }
assert services.calls(StubServices.ELEVENLABS) == 2

// Finished files: the sound tells, and a recogniser.
List<String> failures = runs[1].findAll { it.startsWith('[ERROR] ') && it.contains(' but expected ') }
assert failures.any { it.contains('of half: words per voiced second is ') }
assert failures.any { it.contains('of tone: peaks of the level per voiced second is 0 (an even sound, no speech)') }
assert failures.any { it.contains("of tone: share of the voiceover that is in the video is ") }
assert failures.any { it.contains("script.txt of tone: word error rate of what is heard is ") &&
    it.contains("in voiceover.wav 6 are heard: 'It was never about the lamp'") }
assert services.calls(StubServices.TRANSCRIPTION) == 2
def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
assert metrics.operations.findAll { it.stage == 'verify' }*.provider == ['openai', 'openai']

// Nothing is verified without the recogniser that was asked for.
assert runs[2].any { it.contains('The check transcript-match needs a service that recognises speech, but' +
    ' <providers><transcription><name> is embedded') }
services.close()

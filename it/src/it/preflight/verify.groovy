import groovy.json.JsonSlurper

String build = new File(basedir, 'build.log').text
List<List<String>> runs = build.split('Scanning for projects').drop(1)*.readLines()
assert runs.size() == 5
assert !build.contains('el-it-51fa9e')

String glyph = 'title has ⯿ (U+2BFF), which the fonts of the video cannot draw: it is left out. Remove it, or write words instead.'
Closure<String> loss = { String folder -> '[WARNING] src/' + folder + '/tea.md line 2: ' + glyph }

// As configured, and with a loss. There is no history yet, so no time is known.
assert runs[0].contains('[INFO] Preflight of 2 stories: 1 passed, 1 degraded, 0 blocked')
assert runs[0].contains(loss('good'))
assert runs[0].contains('[INFO] story       state     narration     work')
assert runs[0].contains('[INFO] lighthouse  passed      unknown  unknown')
assert runs[0].contains('[INFO] Preflight: target/storygen-reports/preflight.json')

// A mistake of one brief blocks that story, and with it the build.
String words = 'src/bad/spare-key.yaml line 2: words is \'many\', but expected a whole number from 20 to 20000.'
assert runs[1].contains('[INFO] Preflight of 3 stories: 1 passed, 1 degraded, 1 blocked')
assert runs[1].contains('[ERROR] ' + words)
assert runs[1].contains(loss('bad'))
assert runs[1].any { it.contains('Failed to execute goal') && it.contains(':preflight ') }
assert runs[1].any { it.endsWith('/MAVEN/MojoFailureException') }

// A service that does not answer degrades to the fallback, which fails this build.
String unreachable = 'lighthouse, tea: voice by the fallback embedded instead of elevenlabs: elevenlabs cannot be reached at 127.0.0.1:1 (connection refused). Check <baseUrl>, the network and the proxy.'
assert runs[2].contains('[INFO] Preflight of 2 stories: 0 passed, 2 degraded, 0 blocked')
assert runs[2].contains('[WARNING] ' + unreachable)
assert runs[2].contains('[ERROR] ' + unreachable)

// Without its key, generate would not start. This build goes on in any case.
assert runs[3].contains('[INFO] Preflight of 2 stories: 0 passed, 0 degraded, 2 blocked')
assert runs[3].any { it.startsWith('[ERROR] lighthouse, tea: <providers><voice> has no key. Set the environment variable NO_SUCH_KEY, or ') }
assert runs[3].contains('[INFO] BUILD SUCCESS')

// The first story spends the budget: the second one gets nothing.
assert runs[4].contains('[INFO] Preflight of 2 stories: 1 passed, 0 degraded, 1 blocked')
assert runs[4].contains('[ERROR] tea: voice.synthesis: by the estimate, the budget of 20 characters is spent (39 used). What is made is kept; raise <budget><characters> or run the other stories in another build.')
assert runs[4].contains('[INFO] api.elevenlabs.io/speech: 2 calls, 72 characters (voice.synthesis by elevenlabs)')
assert runs[4].contains('[WARNING] Budget: 72 characters needed, 20 allowed')

def report = new JsonSlurper().parse(new File(basedir, 'target/storygen-reports/preflight.json'))
assert report.stories*.story == ['tea', 'lighthouse']
assert report.stories*.state == ['blocked', 'passed']
assert report.stories[1].cost.characters == [value: 39, basis: 'exact']
assert report.budgets == [[resource: 'characters', budget: 20, spent: 0, needed: [value: 72, basis: 'exact', unknown: 0], enough: false]]

// Nothing was made.
assert !new File(basedir, 'target/storygen/lighthouse').exists()
assert !new File(basedir, 'target/metrics.json').exists()
true

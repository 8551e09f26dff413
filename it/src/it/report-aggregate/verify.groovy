import groovy.json.JsonSlurper

List<String> log = new File(basedir, 'build.log').readLines()
assert log.contains('[INFO] Report:  north/target/storygen-reports/index.html')

// The formats of each module.
File reports = new File(basedir, 'north/target/storygen-reports')
assert reports.list().sort() == ['checks.csv', 'index.html', 'metrics.prom', 'operations.csv']
assert new File(reports, 'metrics.prom').readLines().contains('storygen_stories{project="dev.storygen.it:north",status="passed"} 3.0')
assert new File(reports, 'checks.csv').readLines().any { it.startsWith('lighthouse,audio-bitrate,passed,') }

// One report of both modules, beside the metrics that it shows.
assert log.contains('[INFO] 2 of 4 modules have metrics.')
assert log.contains('[INFO] Report:  target/storygen-reports-aggregate/index.html')
File all = new File(basedir, 'target/storygen-reports-aggregate')
def metrics = new JsonSlurper().parse(new File(all, 'metrics.json'))
assert metrics.stories*.story == ['north/dog', 'north/lighthouse', 'north/train', 'south/dog', 'south/lighthouse', 'south/train']
// Every story has the same checks.
assert metrics.checks.groupBy { it.story }*.value*.check*.sort().unique().size() == 1
assert metrics.checks.every { new File(basedir, it.file).isFile() }
assert metrics.goals*.goal == ['verify', 'verify']
assert new File(all, 'index.html').text.contains('north/lighthouse')
assert !new File(basedir, 'target/storygen-reports').exists()

// Once by verify, and once by report; both paths are relative to the folder of the call.
assert log.count('[INFO] Report:  north/target/storygen-reports/index.html') == 2

assert log.any { it.contains("storygen.reports has 'HTLM', but expected CODEQUALITY, CSV, HTML, JSON, JUNIT, PROMETHEUS or SARIF. Did you mean 'HTML'?") }

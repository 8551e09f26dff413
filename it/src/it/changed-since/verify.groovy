import groovy.json.JsonSlurper

List<String> log = new File(basedir, 'build.log').readLines()
assert log.any { it ==~ /\[INFO] 2 of 3 stories changed since base \(compared with commit [0-9a-f]{12}\); 1 left out\./ }
assert log.any { it ==~ /\[INFO] None of 3 stories changed since base \(compared with commit [0-9a-f]{12}\); 3 left out\./ }
assert log.any { it.contains("storygen.changedSince is 'no-such-branch', but git has no such commit here. Correct the name, or fetch it:") }
assert log.any { it.contains("storygen.changedSince is '--output=x', but expected a git revision such as origin/main.") }

// The reports of the run without a changed story.
def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
assert metrics.selection.changedSince == 'base'
assert metrics.selection.judged == 0
assert metrics.selection.leftOut == ['lighthouse', 'low-bitrate', 'train']
assert metrics.checks == []
assert new File(basedir, 'target/storygen-reports/index.html').text.contains('None of 3 stories changed since base')
return true

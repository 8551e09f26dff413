import dev.storygen.it.CheckTotals

List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()

assert runs.size() == 4

String slow = /video\.rendering is slower than usual: its median is [0-9.]+ s, but expected maximum is 0\.110 s\. Usually it is 0\.010 s \(spread 0\.000 s, 5 runs\)\. Look for what slows it down, or raise <regression><maxSlowdown>\./
assert runs[0].any { it ==~ /\[ERROR\] / + slow }
assert runs[0].any { it.startsWith('[INFO] Slowdown cannot be judged: 0 of 5 required runs of ') && it.contains('voice.synthesis') }
assert runs[0].any { it.startsWith('[WARNING] The history in ') && it.contains(' has 1 of 6 builds that cannot be read. The first: 20260106T120000000Z-00000000.json is not the file of a build: ') }
assert CheckTotals.of(runs[0]).allPassed(1)
assert runs[0].contains('[INFO] BUILD FAILURE')
// The reports were written before the build failed.
assert new File(basedir, 'target/metrics.json').file
assert new File(basedir, 'target/storygen-reports/index.html').file

assert runs[1].contains('[INFO] No operation ran in this build: <regression> has nothing to compare. It needs a build that runs storygen:generate.')
assert runs[1].contains('[INFO] BUILD SUCCESS')

// The five of setup.groovy, the first build, and the second, which ran verify alone.
assert runs[2].any { it ==~ /\[INFO\] 2026-01-01 12:00:01 UTC +1 +0 +1 +0 +100 % +1\.00 s/ }
assert runs[2].contains('[INFO] Stories:    7 in 7 runs, 7 passed, 0 failed')
assert runs[2].any { it ==~ /\[INFO\] video\.rendering +6 +0 .*/ }

assert runs[3].any { it.contains("<regression><maxSlowdown> is '0.5', but expected a number from 1 to 1000.") }

assert new File(basedir, 'target/cache/dev.storygen.it.regression-fails/history').list().length == 8

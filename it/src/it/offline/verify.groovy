import dev.storygen.it.CheckTotals

List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()

assert runs.size() == 2
for (List<String> run in runs) {
    assert run.contains('[INFO] 1 story: 1 made, 0 failed')
    assert CheckTotals.of(run).allPassed(1)
    assert run.contains('[INFO] BUILD SUCCESS')
}

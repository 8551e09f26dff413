import dev.storygen.it.CheckTotals

List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
assert false : runs[0].findAll { it.contains('ERROR') || it.contains('WARN') }.join('\n') + runs[1].findAll { it.contains('ERROR') || it.contains('WARN') }.join('\n')

List<String> log = new File(basedir, 'build.log').readLines()
File site = new File(basedir, 'measured/target/site')
File page = new File(site, 'storygen/index.html')

assert log.contains('[INFO] Report:  measured/target/site/storygen/index.html')
assert page.text.contains('lighthouse') && !page.text.contains('<script>alert')
String index = new File(site, 'project-reports.html').text
assert index.contains('href="storygen/index.html"')
assert index.contains('How the making and the judging of the stories went.')

// The root and the other module have no metrics: no page, no link, one message each.
for (String place in ['.', 'nothing']) {
    File elsewhere = new File(basedir, place + '/target/site')
    assert !new File(elsewhere, 'storygen').exists()
    assert elsewhere.listFiles().every { !it.name.endsWith('.html') || !it.text.contains('storygen/index.html') }
}
assert log.contains('[INFO] There is nothing to report: no measured.json.')
assert log.contains('[INFO] There is nothing to report: no nothing/measured.json.')

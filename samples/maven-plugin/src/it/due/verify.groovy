String log = new File(basedir, 'build.log').text
assert log.contains('core/single-az-database')
assert log.contains('Lintel: 1 finding is major or graver at production')
assert log.contains('Lintel is left out (lintel.skip)')
assert log.contains('Since the baseline: nothing new')

File reports = new File(basedir, 'target/lintel')
assert reports.list().sort() == ['TEST-lintel.xml', 'lintel.html', 'lintel.json', 'lintel.md', 'lintel.sarif']
assert new File(reports, 'lintel.sarif').text.contains('"uri": "lintel.yaml"')
assert new groovy.json.JsonSlurper().parse(new File(reports, 'lintel.json')).verdict == 'blocker'

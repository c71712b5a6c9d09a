def review = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/lintel/lintel.json'))
assert review.stage == 'demo'
assert review.lintel.packs*.name == ['core', 'clinic']
assert new File(basedir, 'target/lintel').list() == ['lintel.json'] as String[]

String log = new File(basedir, 'build.log').text
assert log =~ /Lintel: .*lintel\.yaml:3.*'stagee'.*did you mean stage\?/
assert log.contains("<failOn> is blocker, major, minor or never, and not 'grave'")
assert !new File(basedir, 'target/lintel').exists()

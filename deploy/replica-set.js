// Makes the one MongoDB server a replica set of one; harmless when it is one already.
const named = { _id: 'rs0', members: [{ _id: 0, host: 'mongodb:27017' }] };
try {
  rs.status();
} catch (notYet) {
  if (notYet.codeName !== 'NotYetInitialized') throw notYet;
  rs.initiate(named);
}
for (let tries = 0; !db.hello().isWritablePrimary; tries++) {
  if (tries === 120) throw new Error('the replica set has no primary after a minute');
  sleep(500);
}

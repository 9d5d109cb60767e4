// Those who hold some meetings and are among some bodies, or lie in one of some places.
// $events: ids of the meetings
// $line: ids of the bodies and the places
UNWIND $events AS event
MATCH (e:Entity {id: event})<-[:ORGANIZES]-(o:Organization)
WHERE o.id IN $line OR any(place IN coalesce(o.places, []) WHERE place IN $line)
RETURN DISTINCT event, o.id AS body
ORDER BY event, body

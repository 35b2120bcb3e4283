/** Grant schemes as data: conditions by clause, what an application states, lists of materials. */
package nl.kaartwerk.method.grant;

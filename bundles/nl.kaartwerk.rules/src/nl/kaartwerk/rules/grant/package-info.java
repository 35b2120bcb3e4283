/** Whether an application fulfils the conditions of its grant scheme, clause by clause, and what it would be paid. */
package nl.kaartwerk.rules.grant;

package com.g3nretailstack.accounting.openapi;

/** A small sound contract, which tests break in one place at a time to see that a check notices. */
final class Broken {

    /** Sound: no check finds anything in it. */
    static final String SOUND = """
            openapi: 3.1.0
            info: {title: Small, version: "1"}
            security: [{key: []}]
            tags: [{name: Note}]
            paths:
              /note/add:
                post:
                  tags: [Note]
                  operationId: note_add
                  summary: Adds a note.
                  description: Keeps a note. Follows notes.html.
                  x-method: add
                  x-provenance: documented
                  x-retry-class: create
                  x-effect: relative
                  x-record: Note
                  x-required-roles: [finance_audit]
                  x-context-headers: {orgcode: required}
                  x-lookup: {path: /note/list, keys: [{filter: code, request: code, record: code}]}
                  x-write-marker: [code]
                  x-error-tags: {"404": [not-found]}
                  x-mark-provenance: {x-retry-class: assumed, x-effect: assumed, x-record: assumed, x-required-roles: assumed, x-context-headers: assumed, x-lookup: assumed, x-write-marker: assumed, x-error-tags: assumed}
                  parameters: [{$ref: '#/components/parameters/OrgHeader'}]
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/NoteAddRequest'}, example: {code: a}}}
                  responses:
                    "200": {$ref: '#/components/responses/OneNote'}
                    "404": {$ref: '#/components/responses/NotFound'}
              /note/get:
                post:
                  tags: [Note]
                  operationId: note_get
                  summary: Reads a note.
                  description: Reads a note by its code. Follows notes.html.
                  x-method: get
                  x-provenance: documented
                  x-retry-class: read
                  x-record: Note
                  x-required-roles: [acct_view]
                  x-context-headers: {orgcode: required}
                  x-error-tags: {"404": [not-found]}
                  x-mark-provenance: {x-retry-class: documented, x-record: assumed, x-required-roles: assumed, x-context-headers: assumed, x-error-tags: assumed}
                  parameters: [{$ref: '#/components/parameters/OrgHeader'}]
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/NoteGetRequest'}, example: {code: a}}}
                  responses:
                    "200": {$ref: '#/components/responses/OneNote'}
                    "404": {$ref: '#/components/responses/NotFound'}
              /note/list:
                post:
                  tags: [Note]
                  operationId: note_list
                  summary: Lists notes.
                  description: Lists notes by code. Follows notes.html.
                  x-method: list
                  x-provenance: documented
                  x-retry-class: read
                  x-record: Note
                  x-cursor: next_token
                  x-required-roles: [acct_view]
                  x-context-headers: {orgcode: required}
                  x-error-tags: {"404": [not-found]}
                  x-mark-provenance: {x-retry-class: documented, x-record: assumed, x-cursor: documented, x-required-roles: assumed, x-context-headers: assumed, x-error-tags: assumed}
                  parameters: [{$ref: '#/components/parameters/OrgHeader'}]
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/NoteListRequest'}, example: {code: a}}}
                  responses:
                    "200":
                      content: {application/json: {schema: {$ref: '#/components/schemas/NoteListEnvelope'}, example: {data: {items: [{code: a}]}}}}
                    "404": {$ref: '#/components/responses/NotFound'}
              /note/mark:
                post:
                  tags: [Note]
                  operationId: note_mark
                  summary: Marks a note.
                  description: Changes a note's mood. Follows notes.html.
                  x-method: mark
                  x-provenance: documented
                  x-retry-class: revisioned
                  x-effect: absolute
                  x-record: Note
                  x-required-roles: [finance_audit]
                  x-context-headers: {orgcode: required}
                  x-revision-source: {path: /note/get, id: code}
                  x-error-tags: {"428": [expected-revision-required]}
                  x-mark-provenance: {x-retry-class: documented, x-effect: assumed, x-record: assumed, x-required-roles: assumed, x-context-headers: assumed, x-revision-source: assumed, x-error-tags: assumed}
                  parameters: [{$ref: '#/components/parameters/OrgHeader'}]
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/NoteMarkRequest'}, example: {code: a, mood: glad, expected_revision: 1}}}
                  responses:
                    "200": {$ref: '#/components/responses/OneNote'}
                    "428":
                      content: {application/json: {schema: {$ref: '#/components/schemas/ErrorEnvelope'}, examples: {one: {value: {error: {http_status: 428, major: {tag: expected-revision-required}}}}}}}
            x-jobs:
              note-sweep:
                summary: Sweeps notes.
                description: Puts old notes away. Follows notes.html.
                x-provenance: documented
                request: {schema: {$ref: '#/components/schemas/NoteSweepJobRequest'}, example: {job: note-sweep}}
                response: {schema: {$ref: '#/components/schemas/NoteSweepJobResponse'}, example: {swept: 1}}
            components:
              securitySchemes: {key: {type: apiKey, in: header, name: k}}
              parameters:
                OrgHeader: {name: x-orgcode, in: header, required: true, schema: {type: string}, example: ACME, x-provenance: documented}
              examples:
                NotFound: {value: {error: {http_status: 404, major: {tag: not-found}}}}
              responses:
                OneNote:
                  content: {application/json: {schema: {$ref: '#/components/schemas/NoteEnvelope'}, example: {data: {code: a, made_at: "2026-04-15T09:30:00Z"}}}}
                NotFound:
                  content: {application/json: {schema: {$ref: '#/components/schemas/ErrorEnvelope'}, examples: {not-found: {$ref: '#/components/examples/NotFound'}}}}
              schemas:
                Mood: {type: string, description: How a note sounds to its readers., x-provenance: assumed, x-enum-descriptions: [Glad., Sad.], enum: [glad, sad]}
                Note:
                  type: object
                  description: A note that somebody has written.
                  x-provenance: assumed
                  required: [code]
                  x-requests: [{method: markRequest, schema: NoteMarkRequest, argument: mood, argument_type: Mood, copies: [{from: code, to: code}]}]
                  properties:
                    code: {type: string, description: Code that finds the note., x-provenance: documented}
                    mood: {$ref: '#/components/schemas/Mood', description: How the note sounds.}
                    made_at: {type: string, format: date-time, description: When the note was written.}
                    revision: {type: integer, description: Version of the note that was read.}
                NoteAddRequest: &request
                  type: object
                  description: Which note it is about.
                  x-provenance: inferred
                  x-assumed-required: [code]
                  properties:
                    code: {type: string, description: Code that finds the note.}
                NoteGetRequest: *request
                NoteListRequest:
                  type: object
                  description: Which notes to list.
                  x-provenance: inferred
                  properties:
                    code: {type: string, description: Code that finds the note.}
                    next_token: {description: Token of the next page.}
                NoteMarkRequest:
                  type: object
                  description: Which note to mark.
                  x-provenance: inferred
                  required: [code]
                  properties:
                    code: {type: string, description: Code that finds the note.}
                    mood: {$ref: '#/components/schemas/Mood', description: How the note shall sound.}
                    expected_revision: {type: integer, description: Version that the change is based on.}
                NoteList:
                  type: object
                  description: One page of notes.
                  x-provenance: assumed
                  x-list-of: Note
                  properties:
                    items: {type: array, items: {$ref: '#/components/schemas/Note'}, description: Notes of this page.}
                NoteEnvelope:
                  type: object
                  description: Answer that carries a note.
                  x-provenance: assumed
                  x-envelope-of: Note
                  properties:
                    data: {$ref: '#/components/schemas/Note', description: What was asked for.}
                NoteListEnvelope:
                  type: object
                  description: Answer that carries notes.
                  x-provenance: assumed
                  x-envelope-of: NoteList
                  properties:
                    data: {$ref: '#/components/schemas/NoteList', description: What was asked for.}
                NoteSweepJobRequest:
                  type: object
                  description: Which notes to sweep.
                  x-provenance: documented
                  required: [job]
                  properties:
                    job: {type: string, description: Job that is to run.}
                NoteSweepJobResponse:
                  type: object
                  description: What was swept away.
                  x-provenance: documented
                  properties:
                    swept: {type: integer, description: How many notes were swept.}
                ErrorEnvelope:
                  type: object
                  description: Answer to a call that failed.
                  x-provenance: documented
                  properties:
                    error: {type: object, description: What went wrong with it.}
            """;

    private Broken() {}

    /** Returns the sound contract with one text replaced by another wherever it stands. */
    static Contract by(String old, String replacement) {
        if (!SOUND.contains(old)) {
            throw new IllegalArgumentException("nothing to break: " + old);
        }
        return Contract.of(SOUND.replace(old, replacement));
    }
}

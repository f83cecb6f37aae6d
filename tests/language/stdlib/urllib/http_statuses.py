"""HTTP's statuses and methods."""

from http import HTTPMethod, HTTPStatus

for status in HTTPStatus:
    print(status, repr(status), status.name, status.phrase, f"{status:d}")
print(
    [s.value for s in HTTPStatus if s.is_client_error][:3],
    HTTPStatus.OK.is_success,
    HTTPStatus.FOUND.is_redirection,
)
print(HTTPStatus(404) is HTTPStatus.NOT_FOUND, HTTPStatus(200) == 200, HTTPStatus["GONE"] < 411)
print(
    HTTPStatus.CONTINUE.is_informational,
    HTTPStatus(503).is_server_error,
    HTTPStatus(503).is_success,
)
print(list(HTTPMethod), HTTPMethod("GET") == "GET", HTTPMethod("PUT"), f"{HTTPMethod.POST} /")
try:
    HTTPStatus(999)
except ValueError as error:
    print(error)

# expect: 100 <HTTPStatus.CONTINUE: 100> CONTINUE Continue 100
# expect: 101 <HTTPStatus.SWITCHING_PROTOCOLS: 101> SWITCHING_PROTOCOLS Switching Protocols 101
# expect: 102 <HTTPStatus.PROCESSING: 102> PROCESSING Processing 102
# expect: 103 <HTTPStatus.EARLY_HINTS: 103> EARLY_HINTS Early Hints 103
# expect: 200 <HTTPStatus.OK: 200> OK OK 200
# expect: 201 <HTTPStatus.CREATED: 201> CREATED Created 201
# expect: 202 <HTTPStatus.ACCEPTED: 202> ACCEPTED Accepted 202
# expect: 203 <HTTPStatus.NON_AUTHORITATIVE_INFORMATION: 203> NON_AUTHORITATIVE_INFORMATION Non-Authoritative Information 203
# expect: 204 <HTTPStatus.NO_CONTENT: 204> NO_CONTENT No Content 204
# expect: 205 <HTTPStatus.RESET_CONTENT: 205> RESET_CONTENT Reset Content 205
# expect: 206 <HTTPStatus.PARTIAL_CONTENT: 206> PARTIAL_CONTENT Partial Content 206
# expect: 207 <HTTPStatus.MULTI_STATUS: 207> MULTI_STATUS Multi-Status 207
# expect: 208 <HTTPStatus.ALREADY_REPORTED: 208> ALREADY_REPORTED Already Reported 208
# expect: 226 <HTTPStatus.IM_USED: 226> IM_USED IM Used 226
# expect: 300 <HTTPStatus.MULTIPLE_CHOICES: 300> MULTIPLE_CHOICES Multiple Choices 300
# expect: 301 <HTTPStatus.MOVED_PERMANENTLY: 301> MOVED_PERMANENTLY Moved Permanently 301
# expect: 302 <HTTPStatus.FOUND: 302> FOUND Found 302
# expect: 303 <HTTPStatus.SEE_OTHER: 303> SEE_OTHER See Other 303
# expect: 304 <HTTPStatus.NOT_MODIFIED: 304> NOT_MODIFIED Not Modified 304
# expect: 305 <HTTPStatus.USE_PROXY: 305> USE_PROXY Use Proxy 305
# expect: 307 <HTTPStatus.TEMPORARY_REDIRECT: 307> TEMPORARY_REDIRECT Temporary Redirect 307
# expect: 308 <HTTPStatus.PERMANENT_REDIRECT: 308> PERMANENT_REDIRECT Permanent Redirect 308
# expect: 400 <HTTPStatus.BAD_REQUEST: 400> BAD_REQUEST Bad Request 400
# expect: 401 <HTTPStatus.UNAUTHORIZED: 401> UNAUTHORIZED Unauthorized 401
# expect: 402 <HTTPStatus.PAYMENT_REQUIRED: 402> PAYMENT_REQUIRED Payment Required 402
# expect: 403 <HTTPStatus.FORBIDDEN: 403> FORBIDDEN Forbidden 403
# expect: 404 <HTTPStatus.NOT_FOUND: 404> NOT_FOUND Not Found 404
# expect: 405 <HTTPStatus.METHOD_NOT_ALLOWED: 405> METHOD_NOT_ALLOWED Method Not Allowed 405
# expect: 406 <HTTPStatus.NOT_ACCEPTABLE: 406> NOT_ACCEPTABLE Not Acceptable 406
# expect: 407 <HTTPStatus.PROXY_AUTHENTICATION_REQUIRED: 407> PROXY_AUTHENTICATION_REQUIRED Proxy Authentication Required 407
# expect: 408 <HTTPStatus.REQUEST_TIMEOUT: 408> REQUEST_TIMEOUT Request Timeout 408
# expect: 409 <HTTPStatus.CONFLICT: 409> CONFLICT Conflict 409
# expect: 410 <HTTPStatus.GONE: 410> GONE Gone 410
# expect: 411 <HTTPStatus.LENGTH_REQUIRED: 411> LENGTH_REQUIRED Length Required 411
# expect: 412 <HTTPStatus.PRECONDITION_FAILED: 412> PRECONDITION_FAILED Precondition Failed 412
# expect: 413 <HTTPStatus.REQUEST_ENTITY_TOO_LARGE: 413> REQUEST_ENTITY_TOO_LARGE Request Entity Too Large 413
# expect: 414 <HTTPStatus.REQUEST_URI_TOO_LONG: 414> REQUEST_URI_TOO_LONG Request-URI Too Long 414
# expect: 415 <HTTPStatus.UNSUPPORTED_MEDIA_TYPE: 415> UNSUPPORTED_MEDIA_TYPE Unsupported Media Type 415
# expect: 416 <HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE: 416> REQUESTED_RANGE_NOT_SATISFIABLE Requested Range Not Satisfiable 416
# expect: 417 <HTTPStatus.EXPECTATION_FAILED: 417> EXPECTATION_FAILED Expectation Failed 417
# expect: 418 <HTTPStatus.IM_A_TEAPOT: 418> IM_A_TEAPOT I'm a Teapot 418
# expect: 421 <HTTPStatus.MISDIRECTED_REQUEST: 421> MISDIRECTED_REQUEST Misdirected Request 421
# expect: 422 <HTTPStatus.UNPROCESSABLE_ENTITY: 422> UNPROCESSABLE_ENTITY Unprocessable Entity 422
# expect: 423 <HTTPStatus.LOCKED: 423> LOCKED Locked 423
# expect: 424 <HTTPStatus.FAILED_DEPENDENCY: 424> FAILED_DEPENDENCY Failed Dependency 424
# expect: 425 <HTTPStatus.TOO_EARLY: 425> TOO_EARLY Too Early 425
# expect: 426 <HTTPStatus.UPGRADE_REQUIRED: 426> UPGRADE_REQUIRED Upgrade Required 426
# expect: 428 <HTTPStatus.PRECONDITION_REQUIRED: 428> PRECONDITION_REQUIRED Precondition Required 428
# expect: 429 <HTTPStatus.TOO_MANY_REQUESTS: 429> TOO_MANY_REQUESTS Too Many Requests 429
# expect: 431 <HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE: 431> REQUEST_HEADER_FIELDS_TOO_LARGE Request Header Fields Too Large 431
# expect: 451 <HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS: 451> UNAVAILABLE_FOR_LEGAL_REASONS Unavailable For Legal Reasons 451
# expect: 500 <HTTPStatus.INTERNAL_SERVER_ERROR: 500> INTERNAL_SERVER_ERROR Internal Server Error 500
# expect: 501 <HTTPStatus.NOT_IMPLEMENTED: 501> NOT_IMPLEMENTED Not Implemented 501
# expect: 502 <HTTPStatus.BAD_GATEWAY: 502> BAD_GATEWAY Bad Gateway 502
# expect: 503 <HTTPStatus.SERVICE_UNAVAILABLE: 503> SERVICE_UNAVAILABLE Service Unavailable 503
# expect: 504 <HTTPStatus.GATEWAY_TIMEOUT: 504> GATEWAY_TIMEOUT Gateway Timeout 504
# expect: 505 <HTTPStatus.HTTP_VERSION_NOT_SUPPORTED: 505> HTTP_VERSION_NOT_SUPPORTED HTTP Version Not Supported 505
# expect: 506 <HTTPStatus.VARIANT_ALSO_NEGOTIATES: 506> VARIANT_ALSO_NEGOTIATES Variant Also Negotiates 506
# expect: 507 <HTTPStatus.INSUFFICIENT_STORAGE: 507> INSUFFICIENT_STORAGE Insufficient Storage 507
# expect: 508 <HTTPStatus.LOOP_DETECTED: 508> LOOP_DETECTED Loop Detected 508
# expect: 510 <HTTPStatus.NOT_EXTENDED: 510> NOT_EXTENDED Not Extended 510
# expect: 511 <HTTPStatus.NETWORK_AUTHENTICATION_REQUIRED: 511> NETWORK_AUTHENTICATION_REQUIRED Network Authentication Required 511
# expect: [400, 401, 402] True True
# expect: True True True
# expect: True True False
# expect: [<HTTPMethod.CONNECT>, <HTTPMethod.DELETE>, <HTTPMethod.GET>, <HTTPMethod.HEAD>, <HTTPMethod.OPTIONS>, <HTTPMethod.PATCH>, <HTTPMethod.POST>, <HTTPMethod.PUT>, <HTTPMethod.TRACE>] True PUT POST /
# expect: 999 is not a valid HTTPStatus
